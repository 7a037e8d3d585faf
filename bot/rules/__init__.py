"""Leaving care as frozen values and pure functions; each rule cites its source."""
