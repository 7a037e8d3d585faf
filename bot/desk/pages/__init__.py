"""The pages: each takes a visit, calls a use case, and shows what came of it."""
