"""The interface's words and the locale's formats, without Flask."""
