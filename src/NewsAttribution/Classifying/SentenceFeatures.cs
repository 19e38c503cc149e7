namespace NewsAttribution.Classifying;

/// <summary>What the pipeline saw in a sentence, kept for training.</summary>
sealed record SentenceFeatures(uint[] Ids, SentenceKind Kind, Attribution? Attribution, int? SpeakerSentence, int? Voice, bool IsOrphan);
