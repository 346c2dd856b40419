"""Instant games with published odds and a budget."""
