"""What visitors' and curators' pages share: cache, security, problems, language."""
