"""Words for the members and groups of a party, with the party's name today."""

from types import MappingProxyType

_STEMS = {
    "socialdemokrat": "Socialdemokraterna",
    "moderat": "Moderaterna",
    "centerpartist": "Centerpartiet",
    "folkpartist": "Liberalerna",
    "liberal": "Liberalerna",
    "kristdemokrat": "Kristdemokraterna",
    "vänsterpartist": "Vänsterpartiet",
    "miljöpartist": "Miljöpartiet",
    "sverigedemokrat": "Sverigedemokraterna",
}
_GROUPS = {
    "socialdemokratiska gruppen": "Socialdemokraterna",
    "s-gruppen": "Socialdemokraterna",
    "moderatgruppen": "Moderaterna",
    "m-gruppen": "Moderaterna",
    "centergruppen": "Centerpartiet",
    "c-gruppen": "Centerpartiet",
    "folkpartigruppen": "Liberalerna",
    "fp-gruppen": "Liberalerna",
    "l-gruppen": "Liberalerna",
    "kd-gruppen": "Kristdemokraterna",
    "vänstergruppen": "Vänsterpartiet",
    "v-gruppen": "Vänsterpartiet",
    "mp-gruppen": "Miljöpartiet",
    "sd-gruppen": "Sverigedemokraterna",
}

PARTY_MEMBERS = MappingProxyType(
    {stem + ending: party for stem, party in _STEMS.items() for ending in ("en", "erna")}
)
"""`moderaten` and `moderaterna` before a name: the party of those named."""

PARTY_GROUPS = MappingProxyType(_GROUPS)
"""`moderatgruppen`, `s-gruppen`: the group acts as one."""

PARTY_ADJECTIVES = MappingProxyType(
    {
        "socialdemokratiska": "Socialdemokraterna",
        "moderata": "Moderaterna",
        "centerpartistiska": "Centerpartiet",
        "folkpartistiska": "Liberalerna",
        "liberala": "Liberalerna",
        "kristdemokratiska": "Kristdemokraterna",
        "vänsterpartistiska": "Vänsterpartiet",
        "miljöpartistiska": "Miljöpartiet",
        "sverigedemokratiska": "Sverigedemokraterna",
    }
)
"""`den moderata gruppen`, `de moderata ledamöterna`: all members of a party in a body."""
