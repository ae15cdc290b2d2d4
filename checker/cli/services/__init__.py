"""The commands of the service: the only rooms of the library that know its workers, loaded when they are called."""
