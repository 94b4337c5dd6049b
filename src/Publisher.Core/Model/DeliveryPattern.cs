namespace Publisher.Core.Model;

/// <summary>How a house names the files that it sends to a printing plant or a store (<c>delivery</c> of book.yaml).</summary>
public sealed record DeliveryPattern
{
    /// <summary>Name of every file, without its ending. Places: <c>{isbn}</c>, <c>{slug}</c>, <c>{title}</c>, <c>{short-title}</c>, <c>{house}</c>, <c>{edition}</c>, <c>{date}</c>, <c>{pages}</c>, <c>{part}</c>.</summary>
    public string Names { get; init; } = "{isbn}-{part}";

    /// <summary>What <c>{part}</c> says for the text block (正文, 书芯).</summary>
    public string Interior { get; init; } = "interior";

    /// <summary>What <c>{part}</c> says for the cover.</summary>
    public string Cover { get; init; } = "cover";

    /// <summary>What <c>{part}</c> says for an e-book.</summary>
    public string Ebook { get; init; } = "ebook";

    /// <summary>What <c>{part}</c> says for the job ticket (交付单).</summary>
    public string Ticket { get; init; } = "ticket";
}
