"""What a learner does with each widget, to its end: by keyboard alone, or by pointer."""
