"""The window as a screen reader hears it: AT-SPI on a screen and a bus of its own."""
