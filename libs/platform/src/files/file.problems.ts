import { defineProblem } from '#kernel';

export const fileExpected = defineProblem({
  code: 'platform.file-expected', kind: 'invalid',
  zh: '请以 multipart/form-data 形式上传一个文件。', en: 'Send one file as multipart/form-data.',
});
export const oneFileOnly = defineProblem({
  code: 'platform.one-file-only', kind: 'invalid',
  zh: '一次只能上传一个文件。', en: 'Send one file at a time.',
});
export const fileIsEmpty = defineProblem({
  code: 'platform.file-is-empty', kind: 'invalid',
  zh: '文件是空的，请重新选择。', en: 'The file is empty. Choose another one.',
});
export const uploadTooLarge = defineProblem({
  code: 'platform.upload-too-large', kind: 'too-large',
  zh: '文件超过 {limitMb} MB，请压缩或拆分后再上传。', en: 'The file is larger than {limitMb} MB. Compress or split it.',
});
export const fileKindRefused = defineProblem({
  code: 'platform.file-kind-refused', kind: 'unsupported',
  zh: '不支持这种文件，可上传：{allowed}。', en: 'Files of this kind are not accepted. Accepted: {allowed}.',
});
export const fileNotWhatItSays = defineProblem({
  code: 'platform.file-not-what-it-says', kind: 'unsupported',
  zh: '文件内容与扩展名 .{extension} 不符，请用原程序另存为该格式后再上传。',
  en: 'The content of the file does not fit its name (.{extension}). Save it in that format and send it again.',
});
export const uploadBroken = defineProblem({
  code: 'platform.upload-broken', kind: 'invalid',
  zh: '文件没有传完整，请重新上传。', en: 'The upload did not arrive whole. Send it again.',
});
export const storageFull = defineProblem({
  code: 'platform.storage-full', kind: 'busy',
  zh: '存储空间不足，文件没有保存，请联系管理员。', en: 'The storage is full and the file was not kept. Tell the operator.',
});
export const quotaUsedUp = defineProblem({
  code: 'platform.file-quota-used-up', kind: 'rule',
  zh: '文件空间（{quotaMb} MB）已用完，请先取消不再需要的导入，或联系管理员扩容。', en: 'Your {quotaMb} MB for files are used up. Cancel imports that are not needed any more, or ask the operator for more.',
});
export const tooManyUploads = defineProblem({
  code: 'platform.too-many-uploads', kind: 'too-often',
  zh: '同时上传的文件不能超过 {most} 个，请等前面的传完再上传。', en: 'At most {most} files may be on their way at once. Wait until the others have arrived.',
});
export const fileMissing = defineProblem({
  code: 'platform.file-missing', kind: 'missing', zh: '没有这个文件。', en: 'There is no such file.',
});
