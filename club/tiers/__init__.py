"""The steps members climb: thresholds, benefits, reviews."""
