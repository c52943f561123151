"""A catalogue of scenes on this machine, for tests."""
