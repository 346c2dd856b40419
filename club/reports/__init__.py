"""What happened, in figures and pictures."""
