"""The only DRF plumbing: who may ask, refusals as codes, pages of a list, repeated posts."""
