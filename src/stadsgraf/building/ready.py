"""What every paper needs: importing this module loads it, so that processes forked after share it."""

from stadsgraf.pipeline import Tools, tools

TOOLS: Tools = tools()
