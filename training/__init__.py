"""How the bundled networks were made; needs PyTorch, and never ships with the plugin."""
