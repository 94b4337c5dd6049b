namespace Publisher.Preflight.Checks;

/// <summary>The rule behind each code: a clause of PDF/X-4 (ISO 15930-7) or PDF (ISO 32000-1), or a rule of the house.</summary>
internal static class Clauses
{
    internal static string Of(string code) => code switch
    {
        "PF001" or "PF003" or "PF009" => "ISO 32000-1 7.5",
        "PF002" or "PF110" => "ISO 15930-7 6.15",
        "PF004" or "PF904" or "PF905" => "House: bounded checks",
        "PF005" or "PF006" => "ISO 32000-1 7.5.2, 7.5.5",
        "PF007" => "ISO 32000-1 7.5.6; House W3",
        "PF008" => "House W1: version of the profile",
        "PF010" or "PF011" or "PF012" or "PF013" or "PF014" or "PF015" or "PF016" or "PF018" => "ISO 15930-7 6.11",
        "PF017" => "ISO 15930-7 6.9",
        "PF019" => "ISO 32000-1 14.4",
        "PF020" or "PF021" or "PF022" or "PF023" or "PF024" or "PF025" => "ISO 15930-7 6.4",
        "PF030" or "PF031" or "PF032" or "PF038" => "ISO 15930-7 6.12",
        "PF033" or "PF034" => "House: page geometry",
        "PF035" => "ISO 32000-1 annex C",
        "PF036" or "PF037" or "PF086" or "PF087" or "PF088" => "House: trim and bleed",
        "PF040" or "PF043" or "PF044" or "PF046" or "PF047" or "PF048" => "ISO 15930-7 6.5",
        "PF041" or "PF042" => "ISO 32000-1 9.10.3",
        "PF045" => "House: no Type 3 text",
        "PF050" or "PF051" or "PF053" or "PF057" => "ISO 15930-7 6.4",
        "PF052" or "PF055" or "PF071" => "House: interior in black",
        "PF054" or "PF056" or "PF064" or "PF065" or "PF070" or "PF072" => "House: print colour and ink",
        "PF060" => "ISO 15930-4 (X-1a): no transparency",
        "PF061" or "PF062" or "PF063" => "ISO 15930-7 6.20",
        "PF080" or "PF081" or "PF082" or "PF083" => "House: resolution at placed size",
        "PF084" or "PF085" => "House: line width",
        "PF089" => "House: marks outside the bleed",
        "PF090" or "PF091" or "PF092" => "House: make-up",
        "PF100" or "PF101" => "ISO 15930-7 6.8",
        "PF102" or "PF103" => "ISO 15930-7 6.18",
        "PF104" or "PF114" => "ISO 15930-7 6.17",
        "PF105" => "ISO 15930-7 6.15",
        "PF106" => "ISO 15930-7 6.26",
        "PF107" or "PF116" => "ISO 15930-7 6.16",
        "PF108" or "PF109" => "ISO 15930-7 6.14",
        "PF111" => "ISO 15930-7 6.24",
        "PF112" or "PF113" => "ISO 15930-7 6.13",
        "PF115" => "House W4",
        "PF117" => "ISO 32000-1 8.6.5.8",
        "PF118" => "ISO 15930-7 6.27",
        "PF119" or "PF120" or "PF121" => "ISO 32000-1 7.8; House W10",
        _ => "House",
    };
}
