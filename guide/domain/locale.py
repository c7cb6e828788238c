"""Languages: one table for negotiation, names and reading aloud."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Language:
    """How one language is named and negotiated.

    Attributes:
        code: BCP 47.
        name: its own name for itself.
        short: a label for narrow screens.
        open_graph: with its country, as og:locale wants it; dates are written so, too.
    """

    code: str
    name: str
    short: str
    open_graph: str


KNOWN = {
    language.code: language
    for language in (
        Language("ko", "한국어", "한국어", "ko_KR"),
        Language("en", "English", "EN", "en_GB"),
        Language("ru", "Русский", "РУ", "ru_RU"),
        Language("kk", "Қазақша", "ҚАЗ", "kk_KZ"),
        Language("uz", "Oʻzbekcha", "OʻZ", "uz_UZ"),
        Language("ja", "日本語", "日本語", "ja_JP"),
        Language("zh", "中文", "中文", "zh_CN"),
        Language("uk", "Українська", "УК", "uk_UA"),
        Language("de", "Deutsch", "DE", "de_DE"),
        Language("fr", "Français", "FR", "fr_FR"),
        Language("es", "Español", "ES", "es_ES"),
        Language("vi", "Tiếng Việt", "VI", "vi_VN"),
    )
}


def language(code: str) -> Language:
    """Describe a language, a code that the table lacks by itself."""
    return KNOWN.get(code, Language(code, code, code.upper(), code))
