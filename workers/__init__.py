"""The clockwork: queue workers and web service around the library."""
