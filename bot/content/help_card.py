"""The help card: plain strings that need no database, no file and no template to be right.

Numbers were checked against published pages on the day in ``CHECKED``; a service rings each of
them before it goes live and every quarter (docs/operations.md).
"""

from __future__ import annotations

from bot.rules.severity import Category

CHECKED = "2026-11-22"

_NOW = {
    "en": (
        "If you or somebody else is in danger right now, ring 999.\n"
        "Can't speak? Ring 999 from a mobile and press 55."
    ),
    "ar": (
        "إذا كنت أنت أو أي شخص آخر في خطر الآن، اتصل بالرقم 999.\n"
        "لا تستطيع الكلام؟ اتصل بـ 999 من هاتف محمول ثم اضغط 55."
    ),
}
_MIND = {
    "en": (
        "Somebody to talk to, any time, free:\n"
        "• Samaritans: 116 123\n"
        "• Text SHOUT to 85258\n"
        "• Papyrus (under 35): 0800 068 4141\n"
        "• NHS: ring 111 and choose mental health"
    ),
    "ar": (
        "للتحدث مع شخص ما في أي وقت، مجانًا:\n"
        "• Samaritans: 116 123\n"
        "• أرسل كلمة SHOUT إلى 85258\n"
        "• Papyrus (تحت 35 سنة): 0800 068 4141\n"
        "• NHS: اتصل بـ 111 واختر الصحة النفسية"
    ),
}
_ABUSE = {
    "en": (
        "If it is safe to look at this:\n"
        "• National Domestic Abuse Helpline, any time, free: 0808 2000 247\n"
        "• Modern Slavery Helpline: 08000 121 700\n"
        "• Police when it is not an emergency: 101"
    ),
    "ar": (
        "إذا كان من الآمن أن تقرأ هذا:\n"
        "• خط المساعدة للعنف المنزلي، في أي وقت، مجانًا: 0808 2000 247\n"
        "• خط العبودية الحديثة: 08000 121 700\n"
        "• الشرطة في غير الطوارئ: 101"
    ),
}
_HOME = {
    "en": (
        "Nowhere safe tonight? Ring your council:\n"
        "• {council}, working hours: {duty}\n"
        "• {council}, nights and weekends: {night}\n"
        "• Sleeping out and 18 or over: streetlink.org.uk"
    ),
    "ar": (
        "لا يوجد مكان آمن الليلة؟ اتصل بالبلدية:\n"
        "• {council}، أوقات العمل: {duty}\n"
        "• {council}، ليلًا وفي عطلة نهاية الأسبوع: {night}\n"
        "• تنام في الشارع وعمرك 18 أو أكثر: streetlink.org.uk"
    ),
}
_COUNCIL = {
    "en": "{council}: {duty} in working hours, {night} at night and weekends.",
    "ar": "{council}: {duty} في أوقات العمل، {night} ليلًا وفي عطلة نهاية الأسبوع.",
}
_HEALTH = {
    "en": "Not sure how bad it is? Ring NHS 111, any time, free.",
    "ar": "لست متأكدًا من مدى خطورة الأمر؟ اتصل بـ NHS 111 في أي وقت، مجانًا.",
}
_FITTING = {
    Category.LIFE_AT_RISK: (_HEALTH, _MIND),
    Category.SUICIDE_SELF_HARM: (_MIND,),
    Category.ABUSE_EXPLOITATION: (_ABUSE,),
    Category.HOMELESS: (_HOME,),
    Category.UNSAFE_ACCOMMODATION: (_HOME,),
    Category.HEALTH: (_HEALTH, _MIND),
    Category.SUBSTANCE: (_HEALTH,),
}


def help_card(category: str, lang: str, council: str, duty: str, night: str) -> str:
    """Who to ring, fitting what was said: 999 first, at most two services, the council last.

    ``duty`` and ``night`` are the council's numbers in and out of working hours. Any language
    that has no card gets the English one.
    """
    parts = [_NOW, *_FITTING.get(Category(category), (_MIND,))]
    if _HOME not in parts:
        parts.append(_COUNCIL)
    numbers = {"council": council, "duty": duty, "night": night}
    return "\n\n".join(part.get(lang, part["en"]).format(**numbers) for part in parts)
