"""What a village is: frozen models and pure rules; no clock, no files, no Flask."""
