"""Published networks in, ONNX out: importers that need neither TensorFlow nor PyTorch."""
