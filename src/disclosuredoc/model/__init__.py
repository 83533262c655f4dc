"""The domain model: frozen facts about one department, and the views that its figures are."""
