"""The admin bot, through the playground's HTTP."""
