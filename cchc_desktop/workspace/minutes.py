"""The minutes (biên bản) of a visit: what they say, their signatures, their versions.

Signing goes in three moves so that the window never waits: `prepare` gathers values, a worker makes the bytes
(`documents` and `signing` know how), `record` keeps them. The first signature freezes the visit in the same
transaction that records it, so a wrong password or a pulled plug leaves an open visit or a signed one, nothing between.
"""
