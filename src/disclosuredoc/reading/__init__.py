"""Reading: anybody's document into a Transcript and its claims."""
