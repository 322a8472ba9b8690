"""What learners enter, kept on their own computer."""
