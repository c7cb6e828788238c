"""Files to domain and back: the only floor that knows the content format."""
