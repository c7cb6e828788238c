"""Tests of guide/domain."""
