"""What people are: roles and titles beside names, what clauses state, whom they are said of."""
