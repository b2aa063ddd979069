"""The simulated accelerator: real values, real autograd, a device of its own, and the errors of a real one.

It is PyTorch's own PrivateUse1 backend, written in Python: a tensor on it wraps a CPU tensor that nobody else sees, and
every operation is carried out on what is wrapped. Made for judging what an answer does with devices, not for speed.
`install` sets it up in this process, for good: only workers of a simulated run do that.

PyTorch marks the interface as experimental, so it is touched in this package only; where a release lacks it
(`grader.devices.simulation_lacks`), the checks that need the device are pending.
"""
