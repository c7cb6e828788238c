"""Publishing: bring an export to where visitors read it, whole at every step."""
