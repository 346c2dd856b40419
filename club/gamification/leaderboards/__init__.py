"""Who has gathered most."""
