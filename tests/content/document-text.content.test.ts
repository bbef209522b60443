import { describeDocumentTexts } from '#tests/helpers/document-texts.ts';

await describeDocumentTexts();
