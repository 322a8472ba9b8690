"""What things are. Standard library only; nothing here knows a file or a screen."""
