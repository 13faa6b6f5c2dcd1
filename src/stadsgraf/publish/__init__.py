"""A graph without a server: a folder of files that any web host serves, or one file to send.

What the server answers when it is asked is written down here before anybody asks (`contents`); the explorer
in `web/` reads either.
"""

from stadsgraf.publish.single import single_page
from stadsgraf.publish.site import publish

__all__ = ["publish", "single_page"]
