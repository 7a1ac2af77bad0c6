"""The words of the trade, as plain values; standard library only."""
