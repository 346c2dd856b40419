"""Lotteries whose draws anyone can verify."""
