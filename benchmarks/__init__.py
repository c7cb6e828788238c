"""What is measured: each module is one measurement, run by `make bench`."""
