# What people see after /ask.
saved = Saved.
