"""Contests: quizzes, predictions, numbers to guess, captions and photos."""
