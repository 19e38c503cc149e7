using NewsAttribution.Voices;

namespace NewsAttribution.Context;

/// <summary>The voice on whose word a sentence rests, once its article is known.</summary>
/// <param name="Profile">What is known of the voice.</param>
/// <param name="Sentence">Index of the sentence that names it; −1 if there is none.</param>
/// <param name="Route">How it was found.</param>
/// <param name="Voice">Its number in the <see cref="VoiceRegister"/>; −1 if there is none.</param>
readonly record struct Speaker(SourceProfile Profile, int Sentence, SpeakerRoute Route, int Voice);
