"""Chinese departmental budget disclosures (部门预算公开): facts in, a checked Word document out."""
