"""From a guest path to a descriptor: the mount table, the resolver, the view of /proc."""
