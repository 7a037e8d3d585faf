"""The same four-step check-in written for other libraries, each as its own guide would have it."""
