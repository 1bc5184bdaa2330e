"""The coordinator’s first page: what needs me now, and a search over everything I may see."""
