"""Addresses to positions: services that the operator allows, asked seldom, kept."""
