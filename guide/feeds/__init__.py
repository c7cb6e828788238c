"""What other tools read: calendars, the sitemap."""
