"""Play: lotteries, contests, product codes, games, missions, badges, streaks, leaderboards, envelopes."""
