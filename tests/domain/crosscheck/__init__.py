"""Tests of guide/domain/crosscheck."""
