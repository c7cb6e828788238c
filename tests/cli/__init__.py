"""Tests of guide/cli."""
