"""Connected shops: verbs, secrets, reading orders, booking them."""
