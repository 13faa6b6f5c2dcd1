"""The server: a build on the web, read-only (`stadsgraf serve`).

The process that speaks HTTP (`app`) holds no graph.  Queries run in processes of their own (`pool`,
`worker`), which open the store read-only and can be ended when they take too long: a query of Oxigraph
cannot be cancelled.  What they can be asked for are the `jobs`: functions from a build and arguments to a
reply.
"""
