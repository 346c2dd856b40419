"""Play: contests, lotteries, games, missions, badges. Each is an area with the same four files as every other."""
