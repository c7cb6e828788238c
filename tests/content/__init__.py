"""Tests of guide/content."""
