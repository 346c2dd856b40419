"""Members who bring members, and the links people come by."""
